package org.lienthong.web;

class RegisterOnH2Tests extends RegisterAcceptance {}
