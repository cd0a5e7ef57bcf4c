/** The platform's services, by key. The values are logical names; a deployment maps them to base URLs. */
export const MICROSERVICES = {
  APPSERVER: 'appserver',
  CMS: 'cms',
  CFS: 'cfs',
  DATA_ENGINE: 'data-engine',
  CALLBACK_SERVER: 'callback-server',
  CUSTOMER_MANAGER: 'customer-manager',
  CHAT_SERVICE: 'chat-service',
  INTERACTION_SERVICE: 'interaction-service',
  CHAT_BOSCH_SERVICE: 'chat-bosch-service',
} as const;

export type MicroserviceKey = keyof typeof MICROSERVICES;
export type Microservice = (typeof MICROSERVICES)[MicroserviceKey];

const fold = (name: string): string => name.toLowerCase().replace(/[ _]/g, '-');

/** Finds a service by its value, its key, or the value written with spaces or underscores. */
export function microserviceOf(name: string): Microservice | undefined {
  const folded = fold(name);
  return Object.values(MICROSERVICES).find((value) => value === folded);
}
