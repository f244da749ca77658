/** What an administrator asks of the engine over REST. */
package org.cordon.platform.engine.web;
