/* The phases of an operation, as several pages ask for them. */
import { LAST_PHASES, OPEN_PHASES, PHASES } from '/pages/codes.js';

/** The phases of an operation in order, unless it is called off. */
export const COURSE = PHASES.filter((phase) => phase !== 'CANCELLED');

/** Whether countries can be invited, or take part after all. */
export const isOpenToCountries = ({ phase }) => OPEN_PHASES.includes(phase);

/** Whether nothing more can happen to the operation. */
export const isOver = ({ phase }) => LAST_PHASES.includes(phase);

/** Whether it has reached a phase, and was not called off. */
export const hasReached = ({ phase }, reached) => COURSE.indexOf(phase) >= COURSE.indexOf(reached);
