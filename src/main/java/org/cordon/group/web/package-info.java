/** The register of groups over HTTP. */
package org.cordon.group.web;
