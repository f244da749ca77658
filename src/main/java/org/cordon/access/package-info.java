/**
 * Who may do what: roles, the caller, and, in sub-packages, sign-in and what the engine answers to whom. Used by every feature; knows none.
 */
package org.cordon.access;
