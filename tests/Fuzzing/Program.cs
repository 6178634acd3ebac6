using ArgumentGraph.Fuzzing.Running;

return FuzzingCommand.Create().Parse(args).Invoke();
