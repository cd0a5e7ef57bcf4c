/** The customer, as far as the contact center knows them. Every field is text that an attacker may have written. */
export interface Customer {
  /** The contact center's id of the customer, not the CRM's. */
  readonly id: number | string | null;
  readonly name: string | null;
  /** As the agent may see it: already masked when the campaign masks numbers. */
  readonly phone: string | null;
}
