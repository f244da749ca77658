/** Nominations over REST. */
package org.cordon.roundup.nomination.web;
