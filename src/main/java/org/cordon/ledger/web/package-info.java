/** The ledger and the results over REST. */
package org.cordon.ledger.web;
