export interface CaseStory {
  readonly subject: string;
  readonly description: string;
}

/** What customers of a small equipment and service company write in about. */
export const caseStories: readonly CaseStory[] = [
  {
    subject: 'Generator does not start after the power cut',
    description:
      'Battery light stays red. Tried the manual start twice. Site is without backup until it is fixed.',
  },
  {
    subject: 'Invoice lists a site that was closed in May',
    description:
      'The customer sent the closing letter by WhatsApp and wants a corrected invoice before the month ends.',
  },
  {
    subject: 'Technician visit missed twice',
    description:
      'Both visits were confirmed by message the evening before. Customer asks for a fixed morning slot.',
  },
  {
    subject: 'Change of registered phone number',
    description: 'Old number belongs to a former employee. Identity checked against the contract number.',
  },
  {
    subject: 'Cooling unit is louder since the service',
    description:
      'A hum that starts after ten minutes. Recording attached in the chat. No loss of performance so far.',
  },
  {
    subject: 'Refund for a cancelled maintenance plan',
    description: 'Plan cancelled within fourteen days. Payment was by card ending 4417.',
  },
  {
    subject: 'Wrong part in the delivery',
    description: 'Ordered the 40 mm seal, received the 32 mm. Box number is on the photo.',
  },
  {
    subject: 'Portal says the account is locked',
    description:
      'Locked after a password change on a second device. Unlock link goes to an address that no longer exists.',
  },
  {
    subject: 'Question about extending the warranty',
    description: 'Bought in March, registered in June. Wants to know which date counts.',
  },
  {
    subject: 'Quote for three more sites',
    description:
      'Same plan as the existing two, starting in January. Decision maker is the operations manager.',
  },
  {
    subject: 'Solar inverter shows error E-17',
    description: 'Shows in the afternoon only. Production drops to half while it shows.',
  },
  {
    subject: 'Delivery address is a loading dock with a height limit',
    description: 'Lorry over 3.2 m cannot enter. Please tell the carrier before Thursday.',
  },
  {
    subject: 'Contract copy in Arabic',
    description: 'Legal department needs the signed contract in Arabic and English side by side.',
  },
  {
    subject: 'Meter reading does not match the bill',
    description:
      'Reading on the photo is 48,210; the bill says 49,120. Looks like two digits changed places.',
  },
];

/** What agents wrote down when they closed a conversation. */
export const handlingNotes: readonly { readonly subject: string; readonly text: string }[] = [
  { subject: 'Follow-up', text: 'Called back as promised. Everything works, nothing left to do.' },
  { subject: 'General question', text: 'Explained the plan and sent the link to the price list.' },
  { subject: 'Appointment', text: 'Visit moved to Tuesday morning. Customer will be on site from nine.' },
  { subject: 'Complaint', text: 'Apologised for the wait. Passed on to the shift lead, who calls tomorrow.' },
  { subject: 'Billing', text: 'Corrected invoice sent. Customer confirmed that it arrived.' },
  {
    subject: 'Technical help',
    text: 'Restarted the unit together. Asked to watch it for a day and to write if it returns.',
  },
  { subject: 'No answer', text: 'Rang out. Left a message with the case number.' },
  { subject: 'Change of details', text: 'Address and contact person updated after the identity check.' },
];
