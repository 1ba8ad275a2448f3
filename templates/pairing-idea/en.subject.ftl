What goes well with your last order
