/** The register of groups over HTTP. */
package org.cordon.hub.smugglinggroup.web;
