/** Subscriptions over HTTP. */
package org.cordon.record.subscription.web;
