/** The register of groups over HTTP. */
package org.cordon.hub.group.web;
