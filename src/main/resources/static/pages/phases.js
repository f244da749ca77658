/* The phases of an operation, and questions about them that several pages share. */
import { LAST_PHASES, OPEN_PHASES, PHASES } from '/pages/codes.js';

/** The phases of an operation in order, if it is not cancelled. */
export const COURSE = PHASES.filter((phase) => phase !== 'CANCELLED');

/** Whether countries can still be invited, or can still accept after declining. */
export const isOpenToCountries = ({ phase }) => OPEN_PHASES.includes(phase);

/** Whether nothing more can happen to the operation. */
export const isOver = ({ phase }) => LAST_PHASES.includes(phase);

/** Whether the operation has reached a phase and was not cancelled. */
export const hasReached = ({ phase }, reached) => COURSE.indexOf(phase) >= COURSE.indexOf(reached);
