/** What the engine calls for products of analysis files, and how Cordon tells the engine. */
package org.cordon.analysis.product.process;
