A recipe for your last order
