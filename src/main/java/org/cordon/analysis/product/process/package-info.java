/** The calls of the engine for products of analysis files, and the messages of Cordon to the engine. */
package org.cordon.analysis.product.process;
