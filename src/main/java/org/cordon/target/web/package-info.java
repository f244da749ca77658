/** Nominations, targets and confirmations over REST. */
package org.cordon.target.web;
