/** The pages of the help. */
package org.cordon.help.web;
