/** Results over REST, and as documents. */
package org.cordon.record.results.web;
