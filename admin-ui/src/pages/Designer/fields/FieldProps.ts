export interface FieldProps {
  label: string;
  hint: string;
  error: string | null;
  required: boolean;
  value: string;
  onChange: (value: string) => void;
}
