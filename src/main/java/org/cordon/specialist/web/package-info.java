/** Posts of specialists over HTTP. */
package org.cordon.specialist.web;
