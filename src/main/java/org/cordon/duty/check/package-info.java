/** Whether entries are still right, and whether posts answer: what is planned, asked and recorded of each. */
package org.cordon.duty.check;
