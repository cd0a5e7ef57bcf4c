// The package is a link to the repository here, two folders up; an application of yours needs no such line.
export default { server: { fs: { allow: ['../..'] } } };
