/** The target list over HTTP. */
package org.cordon.list.web;
