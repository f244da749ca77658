/** Launching an operation: what is asked, what is warned of, what is taken from earlier orders. */
package org.cordon.operation.launch;
