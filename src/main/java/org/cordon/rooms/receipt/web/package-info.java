/** Receipts and decisions, over REST and as a page. */
package org.cordon.rooms.receipt.web;
