/** Posts of specialists over HTTP. */
package org.cordon.hub.specialist.web;
