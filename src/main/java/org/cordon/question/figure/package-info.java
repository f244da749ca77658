/** How questions are answered, in figures. */
package org.cordon.question.figure;
