/** Messages over HTTP. */
package org.cordon.platform.notification.web;
