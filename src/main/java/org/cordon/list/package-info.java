/** The target list: freezing it, its versions, and whom it is told to, late comers among them. */
package org.cordon.list;
