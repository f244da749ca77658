/** What alerts are sought by: the state of their readers, their urgency, who takes part, when they were issued, and their words. */
package org.cordon.alert.search;
