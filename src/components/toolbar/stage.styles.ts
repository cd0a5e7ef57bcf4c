import { css } from '../internal/styles/css.js';

/** How the elements on the stage share its room. */
export const stageStyles = css`
  .stage {
    grid-area: stage;
    display: flex;
    flex-direction: column;
    overflow: auto;
  }

  /* A scroll bar that appears while it rings must not narrow the buttons. */
  .stage:has(> omni-interaction-card:state(ringing)) {
    scrollbar-gutter: stable both-edges;
  }

  /* It gets the focus only when the focused element in it has gone. */
  .stage:focus-visible {
    outline: none;
  }

  /* A value of a template that gets the focus is not under the preview, which stays in sight. */
  .stage:has(> omni-message-composer:state(closed)) {
    scroll-padding-block-end: min(20em, 60%);
  }

  .stage > * {
    flex: none;
  }

  /*
   * While the center has not answered yet the login form is hidden, because an agent who is signed in would see it only
   * for a moment. If it takes longer, a text says so.
   */
  .beginning > .stage > omni-login-form {
    visibility: hidden;
  }

  .beginning .said {
    block-size: 0;
  }

  .stage > .later {
    margin: var(--_space-4);
  }

  /* The thread gives up its room first. */
  .stage > .fill {
    flex: 1 1000 auto;
    min-block-size: 120px;
  }

  .stage > .fill:state(empty) {
    min-block-size: 64px;
  }

  /* A form is as high as its fields: what is below it does not come over them. */
  .stage > omni-disposition-form.fill {
    flex-shrink: 0;
  }

  /* Notes of a call stand at the bottom, where a chat has its composer, so that nothing that comes late moves them. */
  .stage > omni-disposition-form[notes-only] {
    flex: 0 1 auto;
    min-block-size: 5em;
    margin-block-start: auto;
    overflow: auto;
  }

  /* Records that come late move nothing below them: over a composer they take the thread's room, and then less. */
  .stage > .gives:not(:state(empty)),
  .stage > omni-record-card:state(open) {
    --_least: var(--_row);

    flex: 0 1 auto;
    overflow: auto;
  }

  .stage > .gives:not(:state(empty)) {
    min-block-size: calc(var(--_control) + var(--_row) + 40px);
  }

  /* The details of a record leave room for what is written below them. */
  .stage > omni-record-card:state(open) {
    min-block-size: 9em;
  }

  /* What comes late to a wrap-up does not move its fields. */
  .stage > .keeps {
    block-size: calc(var(--_control) + var(--_row) + 40px);
  }

  /* Not in large text, where the first field would be out of view. */
  @container omni-toolbar (inline-size >= 20em) {
    .stage > .two {
      block-size: calc(var(--_control) + 2 * var(--_row) + 40px);
    }
  }

  /* The card at the head of it counts the time down. */
  .stage > omni-message-composer::part(window) {
    display: none;
  }
`;
