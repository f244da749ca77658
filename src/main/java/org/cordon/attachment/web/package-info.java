/** Files on items, over REST. */
package org.cordon.attachment.web;
