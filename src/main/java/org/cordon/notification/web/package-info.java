/** Messages over HTTP. */
package org.cordon.notification.web;
