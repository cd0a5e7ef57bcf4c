/** How many characters a text has, as channels count them: by code points, so that an emoji is one and not two. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Whether a channel takes files of this type. */
export function takesType(accepted: readonly string[] | undefined, mediaType: string): boolean {
  if (!accepted) return true;
  const [type = ''] = mediaType.toLowerCase().split(';');
  return accepted.some((each) =>
    each.endsWith('/*')
      ? type.startsWith(each.slice(0, -1).toLowerCase())
      : type.trim() === each.toLowerCase(),
  );
}
