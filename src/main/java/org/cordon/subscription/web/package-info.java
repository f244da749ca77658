/** Subscriptions over HTTP. */
package org.cordon.subscription.web;
