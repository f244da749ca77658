/** Nominations over REST. */
package org.cordon.nomination.web;
