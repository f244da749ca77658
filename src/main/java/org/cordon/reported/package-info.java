/** The reports of an operation and of a person, as their readers see them. */
package org.cordon.reported;
