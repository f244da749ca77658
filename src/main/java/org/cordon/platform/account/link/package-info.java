/** Where messages to owners of accounts go, and the links in them with which they set their passwords. */
package org.cordon.platform.account.link;
