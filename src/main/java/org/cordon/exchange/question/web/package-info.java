/** Questions over HTTP. */
package org.cordon.exchange.question.web;
