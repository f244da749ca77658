/** How questions are answered, in figures. */
package org.cordon.exchange.question.figure;
