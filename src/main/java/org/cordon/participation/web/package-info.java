/** Participations over HTTP. */
package org.cordon.participation.web;
