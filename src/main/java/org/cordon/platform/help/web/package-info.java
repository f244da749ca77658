/** The pages of the help. */
package org.cordon.platform.help.web;
