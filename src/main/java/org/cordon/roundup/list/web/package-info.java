/** The target list over HTTP. */
package org.cordon.roundup.list.web;
