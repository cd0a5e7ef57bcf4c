/** The logical names of the platform's services; a deployment maps them to base URLs. */
export const MICROSERVICES = [
  'appserver',
  'cms',
  'cfs',
  'data-engine',
  'callback-server',
  'customer-manager',
  'chat-service',
  'interaction-service',
  'chat-bosch-service',
] as const;

export type Microservice = (typeof MICROSERVICES)[number];

/** The key under which the documentation has a service: `DATA_ENGINE`. */
export const keyOfMicroservice = (name: Microservice): string => name.toUpperCase().replaceAll('-', '_');

/** Finds a service by its name, its key, or the name written with spaces. */
export function microserviceOf(name: string): Microservice | undefined {
  const folded = name.toLowerCase().replace(/[ _]/g, '-');
  return MICROSERVICES.find((known) => known === folded);
}
