/** Reports on unseen persons over HTTP. */
package org.cordon.roundup.personreport.web;
