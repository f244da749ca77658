/** What the country that asks changes about its question afterwards: that it stands no longer, and who may see it. */
package org.cordon.exchange.question.change;
