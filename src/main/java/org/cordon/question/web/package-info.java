/** Questions over HTTP. */
package org.cordon.question.web;
