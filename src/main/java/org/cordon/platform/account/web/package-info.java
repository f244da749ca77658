/** The accounts over HTTP: the page for those who keep them and for the coordination, and the one that a link opens. */
package org.cordon.platform.account.web;
