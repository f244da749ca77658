/** Participations over HTTP. */
package org.cordon.roundup.participation.web;
